// Renders option sets of our own with the design systems' templates, and writes what they give as
// JSON: [{component, name, options, html}]. The C++ test compares our components with it. The MOJ
// package publishes no fixtures; GOV.UK's fixtures leave out the slots around a field.
//
//   node render_expected.mjs NODE_MODULES OUTPUT
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [nodeModules, output] = process.argv.slice(2);
const nunjucks = createRequire(`${nodeModules}/`)('nunjucks');
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    `${nodeModules}/govuk-frontend/dist`,
    `${nodeModules}/@ministryofjustice/frontend`,
  ]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);
// Our pages say dates in their own words, so the words are given as the format.
environment.addFilter('date', (timestamp, format) => format);

const hostile = `<b a="1" b='2'>&amp;</b>`;
const attributes = { 'data-a': 'one', 'data-b': hostile };
const items = [
  { text: 'Chronology', href: '/people/7', active: true },
  { html: '<b>Money</b>', href: '/people/7/money?a=1&b=2', attributes },
  { text: hostile, href: '#', classes: 'extra' },
];
const menu = {
  button: { text: 'Actions', classes: 'govuk-button--secondary' },
  alignMenu: 'right',
  classes: 'extra',
  attributes,
  items: [
    { text: 'Print', href: '/print', classes: 'own' },
    { text: hostile, name: 'do', value: 'close', type: 'button' },
  ],
};
const slots = {
  beforeInput: { html: '<p class="before">Before</p>' },
  afterInput: { text: hostile },
};
const groupSlots = {
  beforeInputs: { html: '<p class="before">Before</p>' },
  afterInputs: { html: '<p class="after">After</p>' },
};
const field = { name: 'field', label: { text: 'Field' }, hint: { text: 'Hint' } };

const sets = {
  'moj/timeline': {
    plain: {
      items: [
        {
          label: { text: 'Assessment signed' },
          byline: { text: 'Ann Lee' },
          datetime: { timestamp: '2026-03-03T10:30:00Z', format: '3 March 2026 (Tuesday)' },
          text: 'Signed and sent.',
        },
        {
          label: { html: '<a href="/x">Letter</a>' },
          datetime: { timestamp: '2026-03-04', format: '4 March 2026' },
          html: '<p class="govuk-body">Sent.</p>',
        },
      ],
    },
    hostile: {
      headingLevel: 3,
      classes: 'extra',
      attributes,
      items: [
        {
          label: { text: hostile },
          byline: { html: '<i>Ann</i>' },
          datetime: { timestamp: hostile, format: hostile },
          text: hostile,
          classes: 'own',
          attributes,
        },
      ],
    },
    empty: { items: [] },
  },
  'moj/sub-navigation': {
    plain: { items },
    labelled: { label: hostile, classes: 'extra', attributes, items },
  },
  'moj/side-navigation': {
    plain: { label: 'Law book', items },
    sections: {
      classes: 'extra',
      attributes,
      sections: [
        { heading: { text: hostile }, items },
        { heading: { html: '<b>B</b>', headingLevel: 3, classes: 'own', attributes }, items },
      ],
    },
  },
  'moj/button-menu': { plain: { items: menu.items }, full: menu },
  'moj/identity-bar': {
    title: { title: { text: hostile } },
    full: {
      title: { html: '<b>Ann Lee</b>, 82' },
      menus: [menu, menu],
      classes: 'extra',
      attributes,
    },
    empty: {},
  },
  'moj/filter': {
    plain: { heading: { text: 'Filter' }, optionsHtml: '<p>Fields</p>' },
    chosen: {
      heading: { html: '<i>Filter</i>' },
      attributes,
      submit: { text: 'Show', attributes },
      selectedFilters: {
        heading: { text: 'Selected' },
        clearLink: { text: 'Clear', href: '/list' },
        categories: [
          { heading: { text: hostile }, items: [{ text: hostile, href: '/list?a=1&b=2' }] },
          {
            heading: { html: '<b>Team</b>' },
            items: [{ text: 'One', href: '#' }, { text: 'Two', href: '#' }],
          },
        ],
      },
      optionsHtml: '<p>Fields</p>',
    },
  },
  'moj/badge': {
    plain: { text: 'Urgent' },
    hostile: { text: hostile, classes: 'moj-badge--red', attributes },
    markup: { html: '<b>Urgent</b>' },
  },
  'moj/alert': {
    information: { variant: 'information', title: 'Phone only after 10', text: 'Large print.' },
    success: { variant: 'success', title: hostile },
    warning: { variant: 'warning', title: 'Dog', html: 'A <b>dog</b>', showTitleAsHeading: true },
    error: {
      variant: 'error',
      title: 'Title',
      text: hostile,
      showTitleAsHeading: true,
      headingTag: 'h3',
      dismissible: true,
      disableAutoFocus: true,
      focusOnDismissSelector: '#main',
      dismissText: 'Hide',
      role: 'alert',
      classes: 'extra',
      attributes,
    },
  },
  'govuk/input': {
    slots: { ...field, formGroup: slots },
    'prefix and slots': { ...field, prefix: { text: '£' }, formGroup: slots },
  },
  'govuk/password-input': { slots: { ...field, formGroup: { ...slots, classes: 'own' } } },
  'govuk/textarea': {
    slots: { ...field, formGroup: slots },
    hostile: { ...field, value: hostile },
  },
  'govuk/character-count': { slots: { ...field, maxlength: 50, formGroup: slots } },
  'govuk/select': {
    slots: {
      ...field,
      items: [{ text: hostile, value: hostile }],
      value: hostile,
      formGroup: slots,
    },
  },
  'govuk/file-upload': { slots: { ...field, javascript: true, formGroup: slots } },
  'govuk/radios': {
    slots: {
      name: 'r',
      fieldset: { legend: { text: 'R' } },
      items: [{ text: hostile, value: hostile }],
      value: hostile,
      formGroup: groupSlots,
    },
    'hint without fieldset': {
      name: 'r',
      hint: { text: 'Hint' },
      items: [{ text: 'A', value: 'a' }],
    },
  },
  'govuk/checkboxes': {
    slots: {
      name: 'c',
      fieldset: { legend: { text: 'C' } },
      items: [{ text: hostile, value: hostile }],
      values: [hostile],
      formGroup: groupSlots,
    },
    'error without fieldset': {
      name: 'c',
      errorMessage: { text: 'Choose' },
      items: [{ text: 'A', value: 'a', hint: { text: 'Hint' } }],
    },
  },
  'govuk/date-input': {
    slots: {
      id: 'd',
      fieldset: { legend: { text: 'D' } },
      values: { day: 1, year: 2026 },
      formGroup: groupSlots,
    },
  },
};

const expected = [];
for (const [component, byName] of Object.entries(sets)) {
  const [system, name] = component.split('/');
  for (const [setName, options] of Object.entries(byName)) {
    const template = `${system}/components/${name}/template.njk`;
    const html = environment.render(template, { params: options });
    expected.push({ component, name: setName, options, html });
  }
}
writeFileSync(output, JSON.stringify(expected, null, 1));
