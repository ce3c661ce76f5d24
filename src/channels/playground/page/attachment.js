import { h } from './dom.js'
import { sizeOf } from './format.js'
import { icon } from './icons.js'
import { notify } from './notices.js'
import { t } from './texts.js'

const LARGEST = 20 * 1024 * 1024

/** The one file a message may carry: picked, pasted into `onPaste`, or dropped (`take`). Kept in `draft.file`. */
export function attachment(draft, { onChange, onPaste }) {
  const input = h('input', { type: 'file', hidden: true, onchange: () => take(input.files[0]) })
  const chip = h('div', { class: 'chip', hidden: true })
  const button = h(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': t('attach'),
      title: t('attach'),
      onclick: () => input.click(),
    },
    icon('attach'),
  )

  function take(file) {
    input.value = ''
    if (!file) return
    if (file.size > LARGEST) return notify('too-large')
    if (file.size === 0) return notify('empty-file')
    draft.file = file
    draft.editing = undefined
    onChange()
    onPaste.focus()
  }

  function drop() {
    draft.file = undefined
    onChange()
    onPaste.focus()
  }

  function draw() {
    chip.hidden = !draft.file
    if (!draft.file) return
    chip.replaceChildren(
      icon('file'),
      h('span', { class: 'chip-name' }, draft.file.name),
      h('span', { class: 'chip-size' }, sizeOf(draft.file.size)),
      h(
        'button',
        {
          type: 'button',
          class: 'round',
          'aria-label': t('removeFile'),
          title: t('removeFile'),
          onclick: drop,
        },
        icon('close'),
      ),
    )
  }

  onPaste.addEventListener('paste', (event) => {
    const file = event.clipboardData?.files[0]
    if (!file) return
    event.preventDefault()
    take(file)
  })
  return { button: h('span', { class: 'attach' }, button, input), chip, draw, take }
}

/** Files dropped anywhere on `area` go to `take`. */
export function acceptDrops(area, take) {
  const hint = h('div', { class: 'drop-hint', hidden: true }, icon('attach'), t('dropHere'))
  const hasFile = (event) => event.dataTransfer?.types.includes('Files')
  area.append(hint)
  area.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return
    event.preventDefault()
    hint.hidden = false
  })
  area.addEventListener('dragleave', (event) => {
    if (!area.contains(event.relatedTarget)) hint.hidden = true
  })
  area.addEventListener('drop', (event) => {
    if (!hasFile(event)) return
    event.preventDefault()
    hint.hidden = true
    take(event.dataTransfer.files[0])
  })
}
