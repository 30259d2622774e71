// The look of the panel and of the lines, in a sheet of its own that no page can disturb: system colours, so light and dark are the page's.
export const look = new CSSStyleSheet();
look.replaceSync(`
:host { display: block; position: relative; font: 13px/1.45 system-ui, sans-serif; color: CanvasText; --soft: color-mix(in oklab, CanvasText 72%, Canvas); --line: color-mix(in oklab, CanvasText 22%, Canvas); --attend: light-dark(#8a4b00, #ffc46b); --accent: light-dark(#0b5c63, #7fd6d4); }
:host([data-theme="light"]) { color-scheme: light; }
:host([data-theme="dark"]) { color-scheme: dark; }
[hidden] { display: none !important; }
.mirror { position: absolute; box-sizing: border-box; overflow: hidden; color: transparent; white-space: pre-wrap; overflow-wrap: break-word; pointer-events: none; user-select: none; }
::highlight(heard-could) { text-decoration: underline dotted 1.5px var(--soft); }
::highlight(heard-should) { text-decoration: underline solid 1.5px var(--soft); }
::highlight(heard-must) { text-decoration: underline double 1.5px var(--attend); }
::highlight(heard-now) { background-color: color-mix(in oklab, var(--attend) 18%, transparent); }
.panel { display: grid; gap: 6px; padding: 6px 2px; }
.top { display: grid; grid-template-columns: auto 1fr; gap: 8px; align-items: start; }
ul, ol, p { margin: 0; padding: 0; list-style: none; }
.ring { position: relative; display: grid; place-items: center; width: 36px; height: 36px; color: var(--soft); }
.ring.ready { color: var(--accent); }
.ring svg { position: absolute; inset: 0; rotate: -90deg; fill: none; stroke: currentColor; stroke-width: 2.5; }
.ring svg :first-child { stroke: var(--line); }
.ring b { font-size: 12px; color: CanvasText; }
.wants { display: flex; flex-wrap: wrap; gap: 4px; }
.wants > li > * { display: inline-block; padding: 2px 7px; }
button { font: inherit; color: inherit; text-align: start; min-height: 24px; padding: 1px 8px; border: 1px solid var(--line); border-radius: 6px; background: Canvas; cursor: pointer; }
button:hover { border-color: currentColor; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.away { border-color: transparent; background: none; color: var(--soft); }
q { font-weight: 600; }
.must p:first-child > span, .want.must { color: var(--attend); font-weight: 600; }
.vow { border-radius: 99px; background: color-mix(in oklab, var(--accent) 14%, Canvas); }
.changes { display: grid; gap: 4px; }
.changes > li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 2px 8px; border-inline-start: 2px dotted var(--line); }
.changes > .should { border-inline-start-style: solid; }
.changes > .must { border-inline-start: 4px double var(--attend); }
.changes p:first-child { flex: 1 1 18em; }
.sr { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
@media (pointer: coarse) { button { min-height: 44px; } }
`);
