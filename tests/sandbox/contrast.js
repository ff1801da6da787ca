/** Every word that can be seen and whose contrast with what is behind it is under 4.5 (WCAG AA), with its ratio. */
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) =>
    under.map((value, index) => (index < 3 ? top[index] * top[3] + value * (1 - top[3]) : 1));
  const linear = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  const behind = (element) => {
    if (!element) return rgba(getComputedStyle(document.body).backgroundColor);
    const style = getComputedStyle(element);
    const drawn = style.backgroundImage.match(/rgba?\([^)]*\)|color\([^)]*\)/g);
    const colour = rgba(drawn ? drawn.at(-1) : style.backgroundColor);
    return colour[3] > 0.99 ? colour : over(colour, behind(element.parentElement));
  };
  const faint = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const said = words.currentNode.data.trim();
    const element = words.currentNode.parentElement;
    if (!said || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(".unseen, noscript, .avatar")) continue;
    const back = behind(element);
    const [more, less] = [light(over(rgba(getComputedStyle(element).color), back)), light(back)].sort((a, b) => b - a);
    const ratio = (more + 0.05) / (less + 0.05);
    if (ratio < 4.5) faint.push(`${said} ${ratio.toFixed(2)}`);
  }
  return faint;
};
