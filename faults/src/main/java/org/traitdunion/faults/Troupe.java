package org.traitdunion.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.traitdunion.faults.network.Backlog;
import org.traitdunion.faults.network.BrokenNetwork;
import org.traitdunion.faults.network.Tape;
import org.traitdunion.faults.people.Cast;
import org.traitdunion.faults.people.Gateway;
import org.traitdunion.local.people.Accounts;
import org.traitdunion.local.people.Session;
import org.traitdunion.local.people.SignIn;

/** What all histories of one network share. */
record Troupe(
        BrokenNetwork network, Accounts accounts, SignIn signIn, Gateway gateway, Tape tape, Backlog backlog, Cast cast)
        implements AutoCloseable {

    static Troupe assemble(BrokenNetwork network) throws InterruptedException {
        var accounts = network.accounts();
        var signIn = new SignIn(network.gateway());
        var gateway = new Gateway(network.gateway());
        var cast = Cast.assemble(accounts, signIn, gateway);
        return new Troupe(network, accounts, signIn, gateway, new Tape(network), new Backlog(network), cast);
    }

    Session newcomer(String username) {
        return Cast.enter(accounts, signIn, username);
    }

    /**
     * Those whose session has ended.
     *
     * @param newcomer of the present history, also while they are suspended
     * @throws IllegalStateException when the gateway does not say
     */
    List<String> signedOut(Session newcomer) {
        var signedOut = new ArrayList<String>();
        Stream.concat(
                        Stream.of(newcomer, cast.administrator(), cast.organiser(), cast.moderator()),
                        cast.members().stream())
                .forEach(person -> {
                    Boolean signedIn = gateway.signedIn(person);
                    if (signedIn == null) {
                        throw new IllegalStateException("the gateway does not say who is signed in");
                    }
                    if (!signedIn) {
                        signedOut.add(person.memberId());
                    }
                });
        return signedOut;
    }

    @Override
    public void close() {
        tape.close();
        backlog.close();
        gateway.close();
    }
}
