/** So many points along the longer side are enough to read small print on a page. */
const longest = 2400
const smallEnough = 1_500_000

/** A photo as it needs to be to be read: smaller where it is large, and without the place it was taken at. Everything else goes as it is. */
export async function smallerPicture(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size <= smallEnough) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return file
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg'
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.85))
  return made && made.size < file.size ? made : file
}
