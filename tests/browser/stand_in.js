// What of a page's document the form's preview uses, for an engine that has none.
class StandInNode {
  constructor(tagName, text = null) {
    this.tagName = tagName;
    this.nodeType = tagName ? 1 : 3;
    this.nodeValue = text;
    this.attributes = new Map();
    this.childNodes = [];
  }

  get lastChild() {
    return this.childNodes[this.childNodes.length - 1] ?? null;
  }

  set title(words) {
    this.attributes.set("title", words);
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  append(...children) {
    for (const child of children) this.childNodes.push(typeof child === "object" ? child : new StandInNode("", String(child)));
  }

  cloneNode() {
    const clone = new StandInNode(this.tagName, this.nodeValue);
    clone.attributes = new Map(this.attributes);
    clone.append(...this.childNodes.map((child) => child.cloneNode()));
    return clone;
  }

  get html() {
    const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    if (this.nodeType === 3) return escaped(this.nodeValue);
    const name = this.tagName.toLowerCase();
    const attributes = Array.from(this.attributes, ([key, value]) => ` ${key}="${escaped(value)}"`).join("");
    if (name === "br") return "<br>";
    return `<${name}${attributes}>${this.childNodes.map((child) => child.html).join("")}</${name}>`;
  }
}
globalThis.document = { createElement: (name) => new StandInNode(name.toUpperCase()) };
