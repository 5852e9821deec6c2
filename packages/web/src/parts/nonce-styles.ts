/**
 * Gives style elements that are made at run time the page's nonce: the component library passes it to its own, but not to
 * the one by which its dialogs keep the page behind them from scrolling, and the page's policy would block that.
 */
export function nonceStyles(nonce: string): void {
  Document.prototype.createElement = new Proxy(Document.prototype.createElement, {
    apply(make, document, given) {
      const element: unknown = Reflect.apply(make, document, given);
      if (element instanceof HTMLStyleElement) element.nonce = nonce;
      return element;
    },
  });
}
