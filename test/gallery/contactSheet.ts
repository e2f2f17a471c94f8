// The HTML page that shows all pictures: a row for each state, a column for each look.

export interface Picture {
  readonly state: string
  readonly look: string
  /** Relative to the sheet. */
  readonly path: string
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

const STYLE = `body { font: 14px system-ui; background: #888 } section { margin-block: 24px }
div { display: flex; gap: 12px; align-items: start; overflow-x: auto } figure { margin: 0; flex: none }`

/** HTML. `looks`: the columns, in their order. */
export function contactSheet(pictures: readonly Picture[], looks: readonly string[]): string {
  const states = [...new Set(pictures.map(({ state }) => state))].sort()
  const rows = states.map((state) => {
    const row = pictures.filter((picture) => picture.state === state)
    row.sort((one, other) => looks.indexOf(one.look) - looks.indexOf(other.look))
    return `<section id="${state}"><h2>${state}</h2><div>${row.map(figure).join('')}</div></section>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Call Notes: gallery</title>
<style>${STYLE}</style>${rows.join('\n')}</html>`
}

function figure({ look, path, width, state }: Picture): string {
  const image = `<img loading="lazy" width="${width}" src="${path}" alt="${state}, ${look}">`
  return `<figure><a href="${path}">${image}</a><figcaption>${look}</figcaption></figure>`
}
