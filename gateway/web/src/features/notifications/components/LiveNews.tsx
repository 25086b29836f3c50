export default function LiveNews() {
  return null
}
