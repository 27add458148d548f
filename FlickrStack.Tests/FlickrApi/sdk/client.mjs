// Does with Flickr's own client what the test asks for, and tells the outcome as one line of JSON.
import { createFlickr, FetchTransport } from 'flickr-sdk'

const [address, action, credentials, argument] = process.argv.slice(2)

class Redirected extends FetchTransport {
  fetch(url, init) {
    return super.fetch(String(url).replace(/^https:\/\/(api|up|www)\.flickr\.com/, address.replace(/\/$/, '')), init)
  }
}

const actions = {
  call: async ({ flickr }, [method, params]) => flickr(method, params),
  pages: async ({ flickr }, params) => {
    const ids = []
    for (let page = 1, pages = 1; page <= pages; page++) {
      const { photos } = await flickr('flickr.groups.pools.getPhotos', { ...params, page: String(page) })
      pages = photos.pages
      ids.push(...photos.photo.map(photo => photo.id))
    }
    return ids
  },
  upload: async ({ upload }, [file, params]) => upload(file, params),
  request: async ({ oauth }) => {
    const request = await oauth.request('oob')
    return { ...request, url: oauth.authorizeUrl(request.requestToken, 'write') }
  },
  verify: async ({ oauth }, verifier) => oauth.verify(verifier),
}

const client = createFlickr(JSON.parse(credentials), new Redirected())
try {
  console.log(JSON.stringify(await actions[action](client, JSON.parse(argument))))
} catch (error) {
  console.log(JSON.stringify({ refused: error.message, code: error.cause?.code ?? error.cause?.status }))
}
