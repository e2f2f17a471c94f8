// Signs for the tools, drawn with the colour of their words; they say nothing that the name does not say.

const PATHS = {
  phrases: 'M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2zM9.2 5.2 6.8 9.3',
  tags: 'M2.5 8.2V3a.5.5 0 0 1 .5-.5h5.2l5.3 5.3-5.7 5.7zM5.4 5.4h.01',
  stamp: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 2.8V8l2.2 1.5',
  followUp: 'M3 3.5h10v9.5H3zM3 6.5h10M5.8 2v2.5m4.4-2.5v2.5M5.8 9.7l1.6 1.5 2.8-2.9',
  menu: 'M3.2 8h.01M8 8h.01m4.8 0h.01',
} as const

export type ToolSign = keyof typeof PATHS

export function ToolIcon({ sign }: { sign: ToolSign }) {
  return (
    <svg class={`tool_sign tool_sign-${sign}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[sign]} />
    </svg>
  )
}
