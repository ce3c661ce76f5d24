/** A run of text where it stands on a page, in points from the lower left corner; ten points high. */
export type Printed = { text: string; x: number; y: number }

export type PdfOptions = {
  /** Locks the file with a password nobody knows. */
  locked?: boolean
}

/** A PDF with a text layer in a font that is only named, each letter half as wide as it is high. */
export function pdf(pages: Printed[][], { locked = false }: PdfOptions = {}): Uint8Array {
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(TO_UNICODE),
  ]
  for (const [at, page] of pages.entries()) {
    const contents = `${7 + at * 2} 0 R`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << /Font << /F 3 0 R >> >> /Contents ${contents} >>`,
      stream(page.map(show).join('\n')),
    )
  }
  return file(objects, locked)
}

function show({ text, x, y }: Printed): string {
  const codes = Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at)))
  return `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm <${codes.join('')}> Tj ET`
}

const hex = (code: number): string => code.toString(16).padStart(4, '0')
const stream = (body: string): string => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`

const ranges = Array.from(
  { length: 256 },
  (_, high) => `<${hex(high * 256)}> <${hex(high * 256 + 255)}> <${hex(high * 256)}>`,
)
const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)]
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`).join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`

function file(objects: readonly string[], locked: boolean): Uint8Array {
  let body = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(body.length)
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const key = '5a'.repeat(32)
  const lock = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${key}> <${key}>]`
    : ''
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${body.length}\n%%EOF`
  return new TextEncoder().encode(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
  )
}
