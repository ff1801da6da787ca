/** Light or dark: as the device wishes, until somebody chooses. */

const KEY = "theme";
const root = document.documentElement;

/** Put on what was chosen last time. */
export function wearTheme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen) root.dataset.theme = chosen;
}

export function isDark() {
  const chosen = root.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Change to the other one, and remember it. */
export function switchTheme() {
  root.dataset.theme = isDark() ? "light" : "dark";
  localStorage.setItem(KEY, root.dataset.theme);
}
