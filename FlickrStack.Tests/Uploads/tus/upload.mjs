// Uploads a file: node upload.mjs <address> <API key> <file>. Prints every request, then the photo's id.
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Upload } from 'tus-js-client'

const [endpoint, key, file] = process.argv.slice(2)

const upload = new Upload(createReadStream(file), {
  endpoint,
  headers: { Authorization: `Bearer ${key}` },
  metadata: { filename: basename(file), title: 'Sent in pieces' },
  uploadSize: statSync(file).size,
  retryDelays: [100, 200, 500, 1000],
  onBeforeRequest: (request) => console.log(`${request.getMethod()} ${request.getURL()}`),
  onSuccess: ({ lastResponse }) => console.log(lastResponse.getHeader('Upload-Photo')),
  onError: (error) => {
    console.error(error)
    process.exitCode = 1
  },
})
upload.start()
