// Tells the keys that an input method takes from those of the operator: Enter then ends a word, and is no line break, no
// choice and no command.

/** `keyCode` of such a key. Safari marks the Enter after a composition by nothing else. */
const INPUT_METHOD = 229

export function isComposed({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === INPUT_METHOD
}
