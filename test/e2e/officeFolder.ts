import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import exceljs from 'exceljs'
import { strToU8, zipSync } from 'fflate'

const pdfs: readonly (readonly [string, number])[] = [
  ['一 组织管理/1 建设方案.pdf', 6],
  ['一 组织管理/2 管理章程.pdf', 3],
  ['一 组织管理/3 管理委员会会议纪要.pdf', 2],
  ['一 组织管理/4 批复文件.pdf', 1],
  ['二 人员/1 人员花名册.pdf', 4],
  ['二 人员/2 主任聘任文件.pdf', 1],
  ['三 投入/1 审计报告 2025.pdf', 5],
  ['三 投入/2 研发费用专项审计.pdf', 4],
  ['四 成果/1 专利证书.pdf', 3],
  ['四 成果/2 技术合同登记.pdf', 2],
  ['四 成果/3 成果转化证明.pdf', 1],
  ['年度报告 2025.pdf', 7],
]

const texts: Readonly<Record<string, string>> = {
  '二 人员/3 人员名单.csv': '姓名,职务\n赵某,工程师\n',
  '三 投入/3 设备清单.csv': '名称,原值\n光谱仪,120\n',
  '说明.txt': '材料说明\n',
  '四 成果/4 发票.xml': '<?xml version="1.0" encoding="UTF-8"?>\n<Invoice><Number>25150000</Number></Invoice>\n',
}

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/**
 * Thirty files as an office hands them in, in folders by subject: PDFs, workbooks, Word, PowerPoint, pictures, texts; one of them a
 * copy of another. Beside them an archive and what a system leaves behind, which are not evidence.
 */
export async function officeFolder(folder: string): Promise<string> {
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  for (const [name, pages] of pdfs) write(name, await pdf(name, pages))
  for (const [name, text] of Object.entries(texts)) write(name, text)
  for (const [at, name] of ['三 投入/4 经费收支表.xlsx', '四 成果/5 项目一览表.xlsx', '二 人员/4 职称统计.xlsx'].entries())
    write(name, await workbook(`表${at + 1}`))
  for (const name of ['一 组织管理/5 自评报告.docx', '一 组织管理/6 技术委员会意见.docx', '四 成果/6 应用证明.docx', '承诺书.docx'])
    write(name, zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(`<w:document>${name}</w:document>`) }))
  for (const name of ['汇报.pptx', '四 成果/7 展示.pptx'])
    write(
      name,
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'ppt/presentation.xml': strToU8(`<p:presentation>${name}</p:presentation>`) }),
    )
  for (const [at, name] of ['现场照片 1.png', '现场照片 2.png', '现场照片 3.png', '现场照片 4.png'].entries())
    write(`五 现场/${name}`, Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from([at])]))
  write('五 现场/现场照片 1 副本.png', Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from([0])]))
  write('全部材料.zip', zipSync({ 'a.txt': strToU8('a') }))
  write('Thumbs.db', 'x')
  return folder
}

async function pdf(title: string, pages: number): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  made.setTitle(title)
  for (let at = 0; at < pages; at++) made.addPage([595, 842]).drawText(`page ${at + 1}`, { x: 60, y: 760, size: 14 })
  return made.save()
}

async function workbook(title: string): Promise<Uint8Array> {
  const made = new exceljs.Workbook()
  made.addWorksheet(title).addRow(['项目', '数值'])
  return new Uint8Array(await made.xlsx.writeBuffer())
}
