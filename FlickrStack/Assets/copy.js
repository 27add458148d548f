// <copy-text>: its button copies the text of its code; there is none where the browser lets nobody copy.
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.querySelector("code").textContent);
      button.textContent = "Copied";
    });
  }
}
customElements.define("copy-text", CopyText);
