import type { DocumentFacts } from '../documents/facts.ts'
import { md5 } from './md5.ts'

/** The properties as XMP, as the printer of layout 1 writes them. */
export function metadataOf({ title, author, subject, creator, created }: DocumentFacts): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreateDate>${created.toISOString().slice(0, 19)}Z</xmp:CreateDate>
            <xmp:CreatorTool>${creator}</xmp:CreatorTool>
        </rdf:Description>
        

            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            

                <dc:title>
                    <rdf:Alt>
                        <rdf:li xml:lang="x-default">${title}</rdf:li>
                    </rdf:Alt>
                </dc:title>
                

                <dc:creator>
                    <rdf:Seq>
                        <rdf:li>${author}</rdf:li>
                    </rdf:Seq>
                </dc:creator>
                

                <dc:description>
                    <rdf:Alt>
                        <rdf:li xml:lang="x-default">${subject}</rdf:li>
                    </rdf:Alt>
                </dc:description>
                

            </rdf:Description>
            

        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>${creator}</pdf:Producer>
        </rdf:Description>
        

                </rdf:RDF>
            </x:xmpmeta>
        <?xpacket end="w"?>`
}

/** `D:20260917083000Z` */
export function pdfMoment(moment: Date): string {
  return `D:${moment.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
}

/** The document's `/ID`, both halves of it: made of its properties. */
export function identityOf({ title, author, subject, creator, created }: DocumentFacts): string {
  const moment = created.getTime()
  const entries = [`Producer: ${creator}`, `Creator: ${creator}`, `CreationDate: ${moment}`, `Title: ${title}`, `Author: ${author}`]
  return md5([moment, ...entries, `Subject: ${subject}`, `ModificationDate: ${moment}`, ''].join('\n'))
}
