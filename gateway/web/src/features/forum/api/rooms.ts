import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import type { RoomContent } from '@/api/types/forum'

const roomsKey = ['rooms'] as const

export function useRooms() {
  return usePages({ queryKey: [...roomsKey, 'list'], of: '/api/rooms', limit: 100 })
}

export function roomQuery(id: string) {
  return queryOptions({
    queryKey: [...roomsKey, 'one', id],
    queryFn: ({ signal }) => api.get('/api/rooms/{id}', { path: { id }, signal }),
  })
}

export function useThreadsOf(roomId: string) {
  return usePages({ queryKey: ['threads', 'of', roomId], of: '/api/rooms/{id}/threads', path: { id: roomId } })
}

type RoomSaving = RoomContent & {
  id: string
  /** The version that the form began with; none for a new room. */
  version?: number
}

/** Opens or changes a room. `taken` is called even when the form is gone by then. */
export function useSaveRoom(taken: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version, ...room }: RoomSaving) =>
      api.put('/api/rooms/{id}', { path: { id }, body: room, ifMatch: version }),
    onSuccess: (room) => {
      taken()
      void queries.invalidateQueries({ queryKey: roomsKey }) // those at home too; the room itself is known
      queries.setQueryData(roomQuery(room.id).queryKey, room)
    },
  })
}
