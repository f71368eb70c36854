/** Hands a text to the browser as a file. */
export function downloadText(name: string, text: string): void {
  const link = document.createElement('a'), address = URL.createObjectURL(new Blob([text], { type: 'application/xml' }));
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
