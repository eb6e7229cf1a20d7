// Opens the gallery in Chromium at two widths, under the content security policy that pages are
// served with, and fails on: an accessibility fault that axe-core finds, a message of the console
// (a refused script or style is one), a file that is not there, a page wider than the window, or
// chrome that would be printed.
//
//   node gallery_check.mjs NODE_MODULES ASSETS GALLERY_PROGRAM [FOLDER_FOR_PICTURES]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';

const [nodeModules, assets, program, pictures] = process.argv.slice(2);
const { chromium } = createRequire(`${nodeModules}/`)('playwright-core');
const axe = readFileSync(`${nodeModules}/axe-core/axe.min.js`, 'utf8');
const types = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const policy =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
  "object-src 'none'";

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://gallery');
  if (pathname.startsWith('/assets/')) {
    try {
      const bytes = readFileSync(join(assets, normalize(pathname.slice('/assets'.length))));
      response.writeHead(200, { 'content-type': types[extname(pathname)] });
      response.end(bytes);
    } catch {
      response.writeHead(404);
      response.end();
    }
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
  response.end(execFileSync(program, [pathname.slice(1)]));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${server.address().port}`;

// What GOV.UK Frontend's own scripts write, known to its maintainers and left as it is: ours adds
// nothing to it. Any other element with these faults still counts.
const known = [
  { rule: 'aria-allowed-attr', element: /^<input class="govuk-radios__input"[^>]* aria-expanded=/ },
  {
    rule: 'label-content-name-mismatch',
    element: /class="govuk-(file-upload-button|accordion__section-button)/,
  },
];

const faults = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});

async function open(path, width, hasScript = true) {
  const where = `${path} at ${width}${hasScript ? '' : ' without script'}`;
  const context = await browser.newContext({
    viewport: { width, height: 900 }, javaScriptEnabled: hasScript,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      faults.push(`${where}: console says ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`${where}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${where}: ${response.status()} ${response.url()}`);
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return { page, where, close: () => context.close() };
}

async function check(path, width) {
  const { page, where, close } = await open(path, width);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) faults.push(`${where}: ${wide} pixels wider than the window`);
  const started = await page.evaluate(
    () => document.querySelectorAll('.govuk-accordion__show-all, [data-govuk-tabs-init]').length);
  if (started < 2) faults.push(`${where}: the components’ scripts did not start`);
  if (pictures) {
    const name = `gallery${path.replace('/', '-')}-${width}.png`;
    await page.screenshot({ path: `${pictures}/${name}`, fullPage: true });
  }
  // The policy refuses a script that we add, as it should; evaluate() is outside it.
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
  if (passes.length < 20) faults.push(`${where}: axe checked only ${passes.length} rules`);
  for (const violation of violations) {
    for (const node of violation.nodes) {
      const isKnown = known.some(
        ({ rule, element }) => rule === violation.id && element.test(node.html),
      );
      if (isKnown) continue;
      faults.push(`${where}: ${violation.id}, ${violation.help}: ${node.html.slice(0, 200)}`);
    }
  }
  await page.emulateMedia({ media: 'print' });
  for (const part of ['generic-header', 'service-navigation', 'button', 'breadcrumbs', 'footer']) {
    const chrome = `.govuk-${part}`;
    if (await page.locator(chrome).first().isVisible()) faults.push(`${where}: prints ${chrome}`);
  }
  await close();
}

for (const width of [1280, 375]) {
  await check('/', width);
  await check('/as-at', width);
}
const plain = await open('/', 375, false);
for (const shown of ['#seen-day', '#advocate', '#tab-2', 'text=Law book']) {
  if (!(await plain.page.locator(shown).first().isVisible())) {
    faults.push(`${plain.where}: ${shown} cannot be seen`);
  }
}
await plain.close();
await browser.close();
server.close();

for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
