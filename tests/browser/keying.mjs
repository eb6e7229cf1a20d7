// Counts what somebody has to do: pages opened, fields answered, presses, and facts keyed more than
// once. A fact counts as keyed again when the same words, day, number or sum are typed a second
// time anywhere in the story, whoever types them and on whatever page.
import { expect, follow } from './visit.mjs';

// Short answers that say nothing by themselves: "2", "30", "yes".
const saysNothing = (text) => text.length < 4;

const normal = (text) => text.toLowerCase().replace(/[\s.,’'"“”]+/g, ' ').trim();

export class Keying {
  constructor(page, story) {
    this.page = page;
    this.story = story;
    this.pages = 0;
    this.fields = 0;
    this.presses = 0;
    this.typed = new Map(); // normal words → where they were typed first
    this.again = [];
    page.on('domcontentloaded', () => { this.pages += 1; });
  }

  // The same counting goes on when somebody else takes over.
  handTo(page) {
    this.page = page;
    page.on('domcontentloaded', () => { this.pages += 1; });
    return this;
  }

  note(text, where) {
    this.fields += 1;
    const words = normal(text);
    if (saysNothing(words)) return;
    const before = this.typed.get(words);
    if (before) this.again.push(`“${text}” at ${where}, keyed before at ${before}`);
    else this.typed.set(words, where);
  }

  async type(field, text) {
    const locator =
      typeof field === 'string' ? this.page.getByLabel(field, { exact: true }) : field;
    this.note(text, `${new URL(this.page.url()).pathname} (${field})`);
    await locator.fill(text);
  }

  // A day in the three boxes of a group.
  async day(group, [day, month, year]) {
    const boxes = this.page.getByRole('group', { name: group });
    this.note(`${year}-${month}-${day} ${group}`, new URL(this.page.url()).pathname);
    await boxes.getByLabel('Day', { exact: true }).fill(String(day));
    await boxes.getByLabel('Month', { exact: true }).fill(String(month));
    await boxes.getByLabel('Year', { exact: true }).fill(String(year));
  }

  // One answer of a group of radios or checkboxes.
  async pick(group, answer) {
    this.fields += 1;
    await this.page.getByRole('group', { name: group }).getByLabel(answer, { exact: true }).check();
  }

  // An answer by the name of its field: words, a day as [day, month, year], the value of a radio,
  // the values of checkboxes as an array of strings, or what a list says.
  async put(name, answer) {
    const field = this.page.locator(`[name="${name}"]`);
    if (Array.isArray(answer) && typeof answer[0] === 'number') {
      await this.unfold(this.page.locator(`[name="${name}-day"]`));
      this.note(`${answer.join('-')} ${name}`, new URL(this.page.url()).pathname);
      for (const [place, part] of ['day', 'month', 'year'].entries())
        await this.page.locator(`[name="${name}-${part}"]`).fill(String(answer[place]));
      return;
    }
    await this.unfold(field.first());
    const kind = await field.first().evaluate((element) => element.type);
    if (kind === 'radio' || kind === 'checkbox') {
      this.fields += 1;
      for (const value of [].concat(answer))
        await this.page.locator(`[name="${name}"][value="${value}"]`).check();
    } else if (kind === 'select-one') {
      this.fields += 1;
      await field.selectOption({ label: answer });
    } else {
      this.note(answer, `${new URL(this.page.url()).pathname} (${name})`);
      await field.fill(answer);
    }
  }

  // Opens what is folded away round a field, as somebody who writes there does.
  async unfold(field) {
    const fold = field.locator('xpath=ancestor::details[not(@open)]');
    if ((await fold.count()) === 0) return;
    this.presses += 1;
    await fold.locator('summary').click();
  }

  // All answers of the form that is open: { name: answer }, in this order.
  async putAll(answers) {
    for (const [name, answer] of Object.entries(answers)) await this.put(name, answer);
  }

  async press(name) {
    this.presses += 1;
    await follow(this.page.getByRole('button', { name, exact: true }));
  }

  async go(name, within = this.page.locator('main')) {
    this.presses += 1;
    await follow(within.getByRole('link', { name, exact: true }).first());
  }

  // Prints what it took, and fails where a fact had to be keyed twice.
  report() {
    console.log(`     ${this.story}: ${this.pages} pages, ${this.fields} fields, ` +
      `${this.presses} presses, ${this.again.length} facts keyed more than once`);
    for (const words of this.again) expect(false, `keyed again: ${words}`);
  }
}
