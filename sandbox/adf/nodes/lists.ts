import { element } from '../html';
import { numberAttr, textAttr } from '../node';
import type { Renderer, Renderers } from '../renderer';

const task: Renderer = (node, { content }) => {
  const isDone = textAttr(node, 'state') === 'DONE';
  const box = element('span', { class: 'adf-task-box', role: 'img', 'aria-label': isDone ? 'Done' : 'To do' }, '');
  const className = isDone ? 'adf-task adf-task-done' : 'adf-task';
  return element('li', { class: className }, box + element('div', { class: 'adf-task-text' }, content(node)));
};

/** Lists, and the tasks and decisions that are lists too. */
export const lists: Renderers = {
  bulletList: (node, { content }) => element('ul', { class: 'adf-bullet-list' }, content(node)),
  orderedList: (node, { content }) => {
    const order = numberAttr(node, 'order');
    const start = order === null || order === 1 ? null : Math.round(order);
    return element('ol', { class: 'adf-ordered-list', start }, content(node));
  },
  listItem: (node, { content }) => element('li', {}, content(node)),
  taskList: (node, { render }) => {
    // A list within the list stands among its items; HTML wants it inside of one.
    const items = node.content.map((item) =>
      item.type === 'taskList' ? element('li', { class: 'adf-task-nested' }, render(item)) : render(item),
    );
    return element('ul', { class: 'adf-task-list' }, items.join(''));
  },
  taskItem: task,
  blockTaskItem: task,
  decisionList: (node, { content }) => element('ul', { class: 'adf-decision-list' }, content(node)),
  decisionItem: (node, { content }) => {
    const icon = element('span', { class: 'adf-decision-icon', role: 'img', 'aria-label': 'Decision' }, '');
    return element(
      'li',
      { class: 'adf-decision' },
      icon + element('div', { class: 'adf-decision-text' }, content(node)),
    );
  },
};
