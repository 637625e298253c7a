/**
 * The words of a passage as they are read aloud: of a formula its MathML, not its picture as well.
 * @param {Element | null | undefined} node
 */
export function wordsOf(node) {
  if (!node) return '';
  const copy = /** @type {Element} */ (node.cloneNode(true));
  copy.querySelectorAll('.katex-html, annotation').forEach((part) => part.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
