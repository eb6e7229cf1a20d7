// What every script here shares: the program with fresh data, a browser, people who sign in, and a
// list of faults.
//
//   node SCRIPT PROGRAM HOME FOLDER_FOR_PICTURES
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const [program, home, pictures] = process.argv.slice(2);
const { chromium } = createRequire(`${home}/node_modules/`)('playwright-core');
export const axe = readFileSync(`${home}/node_modules/axe-core/axe.min.js`, 'utf8');
export const password = 'three odd words';

const faults = [];
export function fault(words) {
  faults.push(words);
}
// Notes a fault unless `holds`.
export function expect(holds, words) {
  if (!holds) fault(words);
}
export function expectText(text, wanted, where) {
  const missing = [].concat(wanted).filter((words) => !text.includes(words));
  if (missing.length > 0) fault(`${where}: does not say “${missing.join('”, “')}”`);
}

// Presses what leads to another page, and waits until that page is there: counting does not wait.
export async function follow(locator) {
  await Promise.all([locator.page().waitForEvent('domcontentloaded'), locator.click()]);
}

// Starts the program on a folder and port, and answers once it says that it serves.
async function startProgram(data, asked) {
  const child = spawn(program, ['serve'], {
    env: { ...process.env, PORT: String(asked), CANDOUR_DATA: data, CANDOUR_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let welcome = '';
  for await (const piece of child.stdout.setEncoding('utf8')) {
    welcome += piece;
    if (welcome.includes('Stop with')) break;
  }
  const port = Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(welcome)?.[1]);
  if (!port) throw new Error('the program does not serve');
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
  return { child, port, ended };
}

// The program with a data folder of its own. It can be killed without warning, and started again on
// the same data and port.
export async function serve() {
  const data = mkdtempSync(join(tmpdir(), 'candour-browser-'));
  let running = await startProgram(data, 0);
  const { port } = running;
  const kill = async () => {
    running.child.kill('SIGKILL');
    await running.ended;
  };
  const start = async () => {
    running = await startProgram(data, port);
  };
  const stop = async () => {
    running.child.kill('SIGTERM');
    expect((await running.ended) === 0, 'the program did not end well');
    rmSync(data, { recursive: true });
  };
  return { port, origin: `http://127.0.0.1:${port}`, data, kill, start, stop };
}

// A window of its own, whose console is watched. Answers of 400 and over are told by Chromium as
// errors of the console; a script that asks for one says so with `refusals`.
async function openWindow(browser, origin, options) {
  const { width = 1280, script = true, refusals = false } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 }, javaScriptEnabled: script, baseURL: origin,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    const told = message.text();
    if (refusals && told.startsWith('Failed to load resource')) return;
    if (['error', 'warning'].includes(message.type())) fault(`${page.url()}: console: ${told}`);
  });
  page.on('pageerror', (error) => fault(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) fault(`${response.status()} ${response.url()}`);
  });
  return page;
}

export async function signIn(page, name, given = password) {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(given);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function signOut(page) {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
}

export const mainText = (page) => page.locator('main').innerText();
export const pathOf = (page) => new URL(page.url()).pathname;

// Whether the page says that something is wrong, in the summary that people are led to first.
export async function expectError(page, href, words, where) {
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  if ((await summary.count()) !== 1) return fault(`${where}: no error summary`);
  expectText(await summary.innerText(), words, where);
  expect((await page.title()).startsWith('Error: '), `${where}: the title does not say Error`);
  const link = summary.getByRole('link').first();
  expect((await link.getAttribute('href')) === href, `${where}: the summary leads elsewhere`);
  await link.click();
  const focused = await page.evaluate(() => `#${document.activeElement.id}`);
  expect(focused === href, `${where}: the summary’s link leads to ${focused}`);
}

// Runs the journeys one after another, each in a window of its own: { name: journey }.
export async function run(journeys) {
  const server = await serve();
  await runWith(journeys, server.origin, server);
  await server.stop();
  process.exitCode = faults.length === 0 ? 0 : 1;
}

// The same against what serves there already; each journey is given `open` and what is given here.
export async function runWith(journeys, origin, given) {
  if (pictures) mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
  const open = (options = {}) => openWindow(browser, origin, options);
  for (const [name, journey] of Object.entries(journeys)) {
    const before = faults.length;
    try {
      await journey({ open, ...given });
    } catch (error) {
      fault(error.stack);
    }
    console.log(`${faults.length === before ? 'ok  ' : 'BAD '} ${name}`);
    for (const words of faults.slice(before)) console.log(`     ${words}`);
    for (const context of browser.contexts()) await context.close();
  }
  await browser.close();
  console.log(`${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
