const MEBIBYTE = 1024 * 1024

/** What the Bot API takes and how long this channel waits for it. Characters are UTF-16 code units. */
export const LIMITS = {
  textChars: 4096,
  captionChars: 1024,
  callbackBytes: 64,
  buttons: 100,
  /** The platform refuses a little above this. */
  keyboardBytes: 9_500,
  buttonLabelChars: 64,
  /** Longest label, in columns, that a phone shows whole when a row holds one, two, three … buttons. */
  labelColumns: [Number.POSITIVE_INFINITY, 17, 10, 7, 5, 4, 3, 3],

  commands: 100,
  commandWord: /^[a-z0-9_]{1,32}$/,
  commandDescriptionChars: 256,

  fileReadBytes: 20 * MEBIBYTE,
  fileSendBytes: 50 * MEBIBYTE,
  photoSendBytes: 10 * MEBIBYTE,
  webhookBodyBytes: 1 * MEBIBYTE,

  batch: 100,
  longPollSeconds: 30,
  pollTimeoutSeconds: 40,
  sendTimeoutSeconds: 8,
  uploadTimeoutSeconds: 20,
  confirmTimeoutMs: 2_000,
  downloadTimeoutMs: 60_000,

  /** A press is answered at the latest then, whether or not the core is done: the answer only ends the spinner. */
  pressAnswerMs: 3_000,
  /** An update that fails this often while the core works is skipped. */
  attempts: 5,
  /** Chats whose updates are handled at the same time. */
  lanes: 8,
  /** Updates Telegram may deliver to the webhook at the same time. */
  connections: 40,
  backOffMs: { first: 1_000, longest: 30_000 },
} as const

/** The kinds of update the bot asks for. */
export const UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
