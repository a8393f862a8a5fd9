/** What viewers say beside a document: one line above it, and on standard output of `tic-review show`. */
export const viewer = {
  'notice.other': '{kind} 文件不在软件内显示，请另存后用其他软件查看',
  'notice.xmlInvoice': '这里按名称列出发票 XML 的数据，软件没有核验其签名和真伪；请以盖章的版式文件或税务部门查验结果为准',
  'notice.xmlData': '这里按名称和值列出 XML 的内容，不是版式文件；需要原样时请另存',
  'notice.attachments': '本 PDF 带有 {count} 个附件，这里不显示：{names}。请另存本文件，用其他 PDF 软件打开附件',
  'notice.portfolio':
    '本文件是 PDF 作品集，这里只显示封面页，所装的 {count} 个文件不显示：{names}。请另存本文件，用其他 PDF 软件打开其中的文件',
  'notice.emptyPortfolio': '本文件是 PDF 作品集，但未读到所装的文件。请另存本文件，用其他 PDF 软件核对',
  'notice.dynamicForm':
    '本文件是动态表单（XFA），软件内只显示占位页，表单内容不显示。请另存后用 Adobe Acrobat 查看，或请秘书索取打印成的 PDF',
  'notice.hiddenLayers': '本文件有 {count} 个图层设为不显示，其内容不显示也不参加查找：{names}。需要时请另存本文件，用其他 PDF 软件查看',
  'notice.pagesMissing':
    '本文件写明有 {declared} 页，只能读出 {read} 页，其余不显示。请另存本文件，用其他 PDF 软件核对；仍缺页的，请向秘书索取完好的文件',
  'notice.pageAttachments': '本页钉有 {count} 个附件，这里不显示：{names}。请另存本文件，用其他 PDF 软件打开附件',
  'notice.pageMedia': '本页有视频、声音或三维模型，这里不播放。请另存本文件，用其他 PDF 软件查看',
  'notice.pageFailed': '本页未能显示。请另存本文件，用其他 PDF 软件核对；仍看不到的，请向秘书索取完好的文件',
  'notice.pageContent': '本页有内容读不出，显示可能不全。请另存本文件，用其他 PDF 软件核对；仍看不到的，请向秘书索取完好的文件',
  'notice.pageImage': '本页有图片未能显示。请另存本文件，用其他 PDF 软件核对；仍看不到的，请向秘书索取完好的文件',
  'notice.pageImageCut': '本页有图片数据不完整，只能显示一部分。请另存本文件，用其他 PDF 软件核对；仍看不全的，请向秘书索取完好的文件',
  'notice.hiddenRows': '文件隐藏了 {count} 行（{rows}），此处照样显示，行号带斜纹',
  'notice.filteredRows': '表格 {filter} 设有筛选，文件里有 {count} 行不显示（{rows}）；此处全部显示，行号带斜纹',
  'notice.filter': '表格 {filter} 设有筛选，没有被隐藏的行',
  'notice.hiddenColumns': '文件隐藏了 {count} 列（{columns}），此处照样显示，列标带斜纹',
  'notice.noResult': '{count} 个公式没有保存结果，显示的是公式；请秘书提供重新计算并保存过的文件',
  'notice.uncertain': '{count} 个单元格的数字格式不能确认，旁边写有存储值，请以存储值为准',
  'notice.blank': '{count} 个单元格有数值，但格式不显示；选中后可看存储值',
  'notice.replaced': '{count} 处字节不合编码 {encoding}，显示为 \ufffd；如整篇是乱码，可从右上角“更多”换一种文字编码',
  'cell.stored': '〔存储值 {stored}〕',
  'cell.noResult': '{formula}（未保存结果）',
} as const
