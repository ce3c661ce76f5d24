import { type Block, BOT, type Message } from './world.ts'

/** A message as a client shows it. */
export type Seen = {
  ts: string
  from: 'bot' | string
  text: string
  buttons: string[]
  /** Where buttons lead that are links. */
  links: string[]
  file?: string
  thread?: string
  onlyFor?: string
  isEdited: boolean
}

export function seen(message: Message): Seen {
  const [file] = message.files
  return {
    ts: message.ts,
    from: message.user === BOT.userId ? 'bot' : message.user,
    text: message.blocks.length
      ? message.blocks.map(blockText).filter(Boolean).join('\n')
      : shown(message.text),
    buttons: buttonsOf(message.blocks).map(({ text }) => text.text),
    links: buttonsOf(message.blocks).flatMap(({ url }) => url ?? []),
    isEdited: message.isEdited,
    ...(file && { file: file.name }),
    ...(message.thread && { thread: message.thread }),
    ...(message.onlyFor && { onlyFor: message.onlyFor }),
  }
}

/** The words of a view, a line per block. */
export const viewText = (view: Block | undefined): string =>
  (view?.blocks ?? []).map(blockText).filter(Boolean).join('\n')

export const buttonsOf = (blocks: Block[]): Block[] =>
  blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .filter(({ type }) => type === 'button')

/** A form as a person sees it: its fields with what stands in them. */
export function fieldsOf(view: Block): { name: string; label: string; isRequired: boolean; value: string }[] {
  return view.blocks
    .filter((block: Block) => block.type === 'input')
    .map(({ block_id: name, label, optional, element }: Block) => ({
      name,
      label: label.text,
      isRequired: optional !== true,
      value: element.initial_value ?? element.initial_date ?? element.initial_option?.value ?? '',
    }))
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'header':
      return block.text.text
    case 'rich_text':
      return block.elements.map(partText).join('\n')
    case 'section':
      return [block.text?.text, ...(block.fields ?? []).map((field: Block) => field.text)]
        .filter(Boolean)
        .join('\n')
    default:
      return ''
  }
}

function partText(part: Block): string {
  if (part.type === 'rich_text_list')
    return part.elements.map((item: Block) => `• ${partText(item)}`).join('\n')
  return part.elements.map((inline: Block) => inline.text ?? inline.url ?? '').join('')
}

const shown = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
