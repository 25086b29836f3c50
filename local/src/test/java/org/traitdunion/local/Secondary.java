package org.traitdunion.local;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** A MongoDB that answers and takes no writes. */
class Secondary extends H2Backend {

    Secondary() {
        super(MVStore.open(null));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return command.equals("hello")
                ? super.handleCommand(channel, database, "isMaster", query).append("isWritablePrimary", false)
                : super.handleCommand(channel, database, command, query);
    }
}
