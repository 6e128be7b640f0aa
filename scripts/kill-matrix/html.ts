import { html, raw } from 'hono/html';
import type { Report } from './markdown.ts';
import type { Row } from './matrix.ts';

type Html = ReturnType<typeof raw>;

/** The whole matrix as a page of its own, without scripts; everything that is put into it is escaped. */
export function page({ matrix, strength, parts, line, findings }: Report): string {
  const faults = Object.entries(matrix.faults);
  const { requirements, judges, idle, unproven } = strength;
  const statements = new Map<string, string>(parts.requirements.map(({ id, statement }) => [id, statement]));
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The kill matrix</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>The kill matrix</h1>
<p>Each fault is put into the reference target, alone, and judged. It is killed where every requirement that it declares
fails by a judged check. Each legal alternative must come out clean.</p>
<p class="result">${line}.</p>
<nav><a href="#findings">Findings</a> <a href="#faults">Faults</a> <a href="#requirements">Requirements</a>
<a href="#judges">Scenarios and monitors</a></nav>
</header>
<section id="findings"><h2>Findings</h2>
${findings.length === 0 ? html`<p>None: everything is as it is declared.</p>` : html`<ul class="wrong">${findings.map((it) => html`<li>${it}</li>`)}</ul>`}
<p>MUSTs that no fault fails: ${codes(unproven)}.</p>
<p>Scenarios and monitors that kill no fault: ${codes(idle.map(({ id }) => id))}.</p>
</section>
<section id="faults"><h2>${faults.length} faults</h2>
<table><thead><tr><th>fault</th><th>requirement that fails</th><th>killed by</th></tr></thead>
${faults.map(([id, row]) => faultRows(id, row, statements))}
</table></section>
<section id="requirements"><h2>${requirements.length} requirements</h2>
<table><thead><tr><th>requirement</th><th>level</th><th>faults that fail it</th><th>that fail it alone</th><th>judges that killed</th></tr></thead>
<tbody>${requirements.map(
    ({ id, level, kills, alone, judges: by }) =>
      html`<tr id="${id}"${kills === 0 ? raw(' class="none"') : ''}><td><code>${id}</code><small>${statements.get(id) ?? ''}</small></td>
<td>${level}</td><td class="number">${kills}</td><td class="number">${alone}</td><td class="number">${by}</td></tr>`,
  )}</tbody></table></section>
<section id="judges"><h2>${judges.length} scenarios and monitors</h2>
<table><thead><tr><th>scenario or monitor</th><th>faults it kills</th><th>that take it</th><th>that nothing else notices</th></tr></thead>
<tbody>${judges.map(
    ({ id, title, kills, sole, alone }) =>
      html`<tr id="${id}"${kills === 0 ? raw(' class="none"') : ''}><td><code>${id}</code><small>${title}</small></td>
<td class="number">${kills}</td><td class="number">${sole}</td><td class="number">${alone}</td></tr>`,
  )}</tbody></table></section>
</body>
</html>
`}`;
}

/** A fault, with a row for each requirement that it fails. */
function faultRows(id: string, { title, cause, killed }: Row, statements: ReadonlyMap<string, string>): Html {
  const requirements = Object.entries(killed);
  return html`<tbody id="fault-${id}">${requirements.map(
    ([requirement, by], index) =>
      html`<tr>${
        index === 0
          ? html`<td rowspan="${requirements.length}"><code>${id}</code><small>${title}</small><small class="cause">${cause}</small></td>`
          : ''
      }<td><a href="#${requirement}" title="${statements.get(requirement) ?? ''}"><code>${requirement}</code></a></td><td>${codes(by)}</td></tr>`,
  )}</tbody>` as Html;
}

function codes(ids: readonly string[]): Html | string {
  if (ids.length === 0) return 'none';
  return html`${ids.map((id, index) => html`${index === 0 ? '' : ', '}<a href="#${id}"><code>${id}</code></a>`)}` as Html;
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d8dce3, #3a404a); --soft: light-dark(#5b6472, #a4adba);
  --head: light-dark(#f3f5f8, #20242b); --bad: light-dark(#b3261e, #ff8a80); --link: light-dark(#1f4e8c, #8ab8f5); }
body { font: 15px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 84rem; padding: 1.5rem; }
h1 { margin: 0 0 .5rem; } h2 { margin: 2rem 0 .75rem; }
header p { max-width: 50rem; } .result { font-weight: 600; }
nav a { margin-right: 1rem; } a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
table { border-collapse: collapse; width: 100%; }
th { background: var(--head); position: sticky; text-align: left; top: 0; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; vertical-align: top; }
code { font: 13px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
small { color: var(--soft); display: block; font-size: 13px; } .cause { font-style: italic; }
.number { text-align: right; white-space: nowrap; } .none td { color: var(--bad); } .wrong { color: var(--bad); }
#faults td:first-child { width: 32%; } #faults td:nth-child(2) { width: 24%; }
`;
