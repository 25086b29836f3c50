package org.traitdunion.forum.room.web;

enum AudienceKind {
    NETWORK,
    COMPANY
}
