// Does with ServiceStack's own client what a new user of it would do, and tells what came of each step as one line of JSON.
import { readFile } from 'node:fs/promises'
import { JsonApiClient, JsonServiceClient } from '@servicestack/client'

const [address, mode, userName, password, picture] = process.argv.slice(2)
const base = address.replace(/\/$/, '')
const client = {
  service: () => new JsonServiceClient(base),
  reply: () => new JsonServiceClient(base).useBasePath(''),
  api: () => JsonApiClient.create(base),
}[mode]()

const dto = (name, method) => class {
  constructor(init) { Object.assign(this, init) }
  getTypeName() { return name }
  getMethod() { return method }
  createResponse() { return {} }
}
const Authenticate = dto('Authenticate', 'POST')
const CreateGroup = dto('CreateGroup', 'POST')
const GetGroup = dto('GetGroup', 'GET')
const GetProfile = dto('GetProfile', 'GET')
const QueryGroups = dto('QueryGroups', 'GET')
const QueryPhotos = dto('QueryPhotos', 'GET')
const UploadPhotos = dto('UploadPhotos', 'POST')

const refusal = async call => {
  try {
    await call
    return null
  } catch (refused) {
    return refused.responseStatus
  }
}

const told = {}
const session = await client.post(new Authenticate({ provider: 'credentials', userName, password }))
client.bearerToken = session.bearerToken
told.profile = await client.get(new GetProfile())
const created = await client.post(new CreateGroup({ name: `Dunes, "${mode}"` }))
told.read = await client.get(new GetGroup({ id: String(created.id) }))
told.listed = await client.get(new QueryGroups({ take: 2, orderBy: '-photoCount', q: undefined, cursor: null }))
const form = new FormData()
form.append('files', new Blob([await readFile(picture)]), 'grey.png')
const uploaded = await client.apiForm(new UploadPhotos({ title: 'Grey & "quoted"', tags: ['one', 'two'], group: String(created.id) }), form)
told.uploaded = uploaded.response ?? uploaded.error
told.tagged = await client.get(new QueryPhotos({ tags: ['one', 'two'], privacy: 'Private' }))
told.batch = await client.sendAll([new CreateGroup({ name: 'First' }), new CreateGroup({ name: 'Second' })])
told.batchRefused = await refusal(client.sendAll([new CreateGroup({ name: 'Third' }), new CreateGroup({ name: '' })]))
told.oneway = await client.publish(new CreateGroup({ name: 'Sent' })) ?? null
told.fieldError = (await client.api(new CreateGroup({ name: '' }))).error
told.missing = await refusal(client.get(new GetGroup({ id: '4711' })))
await client.post(new Authenticate({ provider: 'logout' }))
told.afterLogout = await refusal(client.get(new GetProfile()))
console.log(JSON.stringify(told))
