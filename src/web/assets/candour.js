// Improves pages that already work without it.
import { keepTyping } from './autosave.js';
import { initAll } from './govuk-frontend.min.js';

keepTyping();
initAll();

if (document.querySelector('[data-module^="moj-"]')) {
  import('./moj-frontend.min.js').then((moj) => moj.initAll());
}

// The key / leads to the search box, unless somebody is typing.
const search = document.querySelector('[data-search-shortcut]');
if (search) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    if (at && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))) return;
    event.preventDefault();
    search.focus();
  });
}
