// Tells while one writes what becomes of it where it will be read: how many messages, whom it names, which links, and that a
// telephone number stands in it. Nothing that a form does depends on it; once it is sent, the page tells the same.
(() => {
  'use strict';
  // A mobile number as people write it: 0812-3456-7890, +62 812 3456 7890, (0812) 34567890.
  const number = /(?:\+?62|\(?0)[\s.()-]*8(?:[\s.()-]*\d){7,11}/;
  const mention = /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/gu;
  const link = /https?:\/\/\S+/g;
  const say = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, at) => values[at]);
  const each = (text, what) => [...new Set(text.match(what) || [])].join(', ');

  // What platforms count: characters as people see them, not the two halves of a sign. X counts a link as 23, and as two
  // whatever is neither Latin nor near it.
  const characters = text => [...text].length;
  const light = at => at <= 4351 || at >= 8192 && at <= 8205 || at >= 8208 && at <= 8223 || at >= 8242 && at <= 8247;
  const weight = text => 23 * (text.match(link) || []).length
    + [...text.replace(link, '')].reduce((sum, sign) => sum + (light(sign.codePointAt(0)) ? 1 : 2), 0);
  const lengths = { x: weight };

  // What is longer goes out in several, each of whole words and with its number at its end: " (1/2)".
  const bits = (word, room, length) => {
    if (length(word.trim()) <= room) {
      return [word];
    }
    const signs = [...word], half = Math.floor(room / 2), cut = [];
    while (signs.length > half) {
      cut.push(signs.splice(0, half).join(''));
    }
    return [...cut, signs.join('')];
  };
  const pieces = (text, room, length) => {
    let count = 1, piece = '';
    for (const word of text.trim().split(/(?<=\s)(?=\S)/)) {
      for (const bit of bits(word, room, length)) {
        if (length((piece + bit).trim()) > room) {
          count++;
          piece = '';
        }
        piece += bit;
      }
    }
    return count;
  };
  const parts = (text, most, length) => {
    for (let digits = 1; ; digits++) {
      const count = pieces(text, most - 4 - 2 * digits, length);
      if (String(count).length <= digits) {
        return count;
      }
    }
  };

  const written = value => value.toLocaleString(document.documentElement.lang);
  const tell = (place, text) => {
    if (place.textContent !== text) {
      place.textContent = text;
      place.hidden = !text;
    }
  };

  for (const field of document.querySelectorAll('textarea[data-warn]')) {
    const most = Number(field.dataset.most), length = lengths[field.dataset.channel] || characters;
    const room = document.getElementById(field.getAttribute('aria-describedby')).querySelector('.count');
    const warning = field.form.querySelector('.warn'), telling = field.form.querySelector('.tells');
    const look = () => {
      const said = length(field.value);
      if (room && most) {
        room.textContent = said > most
          ? say(field.dataset.over, written(said), written(most), written(parts(field.value, most, length)))
          : say(field.dataset.said, written(said), written(most));
        room.classList.toggle('is-over', said > most);
      }
      const named = each(field.value, mention), linked = each(field.value, link);
      tell(telling, [named && say(field.dataset.mentions, named), linked && say(field.dataset.links, linked)].filter(Boolean).join(' '));
      tell(warning, number.test(field.value) ? field.dataset.warn : '');
    };
    field.addEventListener('input', look);
    look();
  }
})();
