export async function mock(_request: Request): Promise<Response> {
  return Response.json({ signedIn: false })
}
