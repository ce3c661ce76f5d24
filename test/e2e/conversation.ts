import type { Locator, Page } from 'playwright-core'

/** One open conversation of the playground page, by what a person sees in it. */
export function conversation(page: Page, name: string) {
  const pane = page.getByRole('region', { name: `Cuộc trò chuyện của ${name}` })
  const box = pane.getByRole('textbox')
  const messages = pane.getByRole('article')
  const message = (words: string | RegExp): Locator => messages.filter({ hasText: words }).last()
  return {
    pane,
    box,
    messages,
    message,
    async says(line: string): Promise<void> {
      await box.fill(line)
      await box.press('Enter')
    },
    sees: (words: string | RegExp): Promise<void> => message(words).waitFor(),
    /** Presses a button of the last card that has it. */
    presses: (label: string): Promise<void> =>
      pane.getByRole('button', { name: label, exact: true }).last().click(),
  }
}

/** Opens a conversation from the list of people. */
export function openFromList(page: Page, name: string): Promise<void> {
  return page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}
