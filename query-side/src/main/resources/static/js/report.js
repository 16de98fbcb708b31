// Chooses, while one writes, what complaints of this kind usually are: public or confidential. What one chose oneself stays.
// Without it the same is decided when the form has arrived.
(() => {
  'use strict';
  const choice = document.getElementById('visibility');
  const form = choice.closest('form');
  const why = choice.querySelector('[data-why]');
  const words = choice.dataset.words.split('|');
  const categories = choice.dataset.categories.split('|');
  const option = value => choice.querySelector(`input[value="${value}"]`);
  const plain = text => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  let chosen = false;

  option('').closest('label').remove();
  const look = () => {
    if (chosen) {
      return;
    }
    const text = plain(form.elements.text.value);
    const delicate = form.elements.accused.value !== '' || categories.includes(form.elements.category.value) || words.some(word => text.includes(word));
    option(delicate ? 'confidential' : 'public').checked = true;
    const told = delicate ? why.dataset.why : '';
    if (why.textContent !== told) {
      why.textContent = told;
    }
  };
  choice.addEventListener('change', () => {
    chosen = true;
    why.textContent = '';
  });
  form.elements.text.addEventListener('input', look);
  form.elements.category.addEventListener('change', look);
  form.elements.accused.addEventListener('change', look);
  look();
})();
