// Renders a comment as the portal's timeline does (portal.md §6): the BBCode that the web parser knows, HTML as text,
// `\n` as a line break, smileys and bare URLs. Everything else stays as written.
import type { ComponentChildren, JSX } from 'preact'

type Wrap = (children: ComponentChildren, value: string) => JSX.Element

const TAGS: Record<string, Wrap> = {
  b: (children) => <b>{children}</b>,
  i: (children) => <i>{children}</i>,
  u: (children) => <u>{children}</u>,
  s: (children) => <s>{children}</s>,
  quote: (children) => <blockquote>{children}</blockquote>,
  color: (children, value) => <span style={{ color: value }}>{children}</span>,
  size: (children, value) => <span style={{ fontSize: value }}>{children}</span>,
  font: (children, value) => <span style={{ fontFamily: value }}>{children}</span>,
  user: (children) => <span class="mention">{children}</span>,
  url: (children, value) => link(children, value),
  img: (children) => <em>[picture: {children}]</em>,
}
const PAIR = /\[(b|i|u|s|quote|color|size|font|user|url|img|code|list)(?:=([^\]]*))?\]([\s\S]*?)\[\/\1\]/i
const PLAIN = /(https?:\/\/[^\s[\]<>"]+)|((?<=^|\s)(?:[:;]-?[()DP]))|\n/g
const SMILES: Record<string, string> = { ':)': '🙂', ':(': '🙁', ';)': '😉', ':D': '😄', ':P': '😛' }

/** `text` is untrusted and only rendered as text nodes. */
export function Rendered({ text }: { text: string }) {
  return <>{parse(text)}</>
}

function parse(text: string): ComponentChildren[] {
  const found = PAIR.exec(text)
  if (!found) return plain(text)
  const [whole, name = '', value = '', inner = ''] = found
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + whole.length)
  return [...plain(before), element(name.toLowerCase(), value, inner), ...parse(after)]
}

function element(name: string, value: string, inner: string): ComponentChildren {
  if (name === 'code') return <pre>{inner}</pre>
  if (name === 'list') return list(value, inner)
  return TAGS[name]?.(parse(inner), value || inner)
}

function list(value: string, inner: string): JSX.Element {
  const entries = inner.split('[*]').slice(1)
  const items = entries.map((entry) => <li>{parse(entry.trim())}</li>)
  return value === '1' ? <ol>{items}</ol> : <ul>{items}</ul>
}

function plain(text: string): ComponentChildren[] {
  const parts: ComponentChildren[] = []
  let from = 0
  for (const match of text.matchAll(PLAIN)) {
    const [whole, address] = match
    parts.push(text.slice(from, match.index))
    if (whole === '\n') parts.push(<br />)
    else parts.push(address ? link(address, address) : (SMILES[whole.replace('-', '')] ?? whole))
    from = match.index + whole.length
  }
  parts.push(text.slice(from))
  return parts
}

function link(children: ComponentChildren, address: string): JSX.Element {
  const safe = /^https?:\/\//i.test(address)
  return safe ? (
    <a href={address} target="_blank" rel="noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )
}
