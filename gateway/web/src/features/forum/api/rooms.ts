import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import type { Room, ThreadSummary } from '@/api/types/forum'

const roomsKey = ['rooms'] as const
const path = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}`

export function useRooms() {
  return usePages<Room>({ queryKey: [...roomsKey, 'list'], path: '/api/rooms', limit: 100 })
}

export function roomQuery(id: string) {
  return queryOptions({
    queryKey: [...roomsKey, 'one', id],
    queryFn: ({ signal }) => api.get<Room>(path(id), signal),
  })
}

export function useThreadsOf(roomId: string) {
  return usePages<ThreadSummary>({ queryKey: ['threads', 'of', roomId], path: `${path(roomId)}/threads` })
}

interface RoomSaving {
  id: string
  name: string
  description: string
  audience: { kind: 'network' | 'company'; companyId: string | null }
  /** The version that the form began with; none for a new room. */
  version?: number
}

export function useSaveRoom() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version, ...room }: RoomSaving) => api.put<Room>(path(id), room, { ifMatch: version }),
    onSuccess: (room) => {
      queries.setQueryData(roomQuery(room.id).queryKey, room)
      return queries.invalidateQueries({ queryKey: [...roomsKey, 'list'] })
    },
  })
}
