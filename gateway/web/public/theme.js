// Runs before the first paint, so that a page opened at night is never white for an instant.
// The value is the one that Mantine keeps; "auto" and nothing at all follow the system.
{
  let kept = null
  try {
    kept = localStorage.getItem('mantine-color-scheme-value')
  } catch {}
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
}
