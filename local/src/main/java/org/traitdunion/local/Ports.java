package org.traitdunion.local;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one network, all derived from the one that the browser sees, so that two checkouts run side by side when
 * their public ports are 20 or more apart.
 *
 * @param gateway the public port, between 1024 and 65515
 */
public record Ports(int gateway) {

    private static final int MANAGEMENT = 10;

    public Ports {
        if (gateway < 1024 || gateway > 65_515) {
            throw new CannotStart("The port must be a number between 1024 and 65515, and is " + gateway + ".");
        }
    }

    public int members() {
        return gateway + 1;
    }

    public int events() {
        return gateway + 2;
    }

    public int forum() {
        return gateway + 3;
    }

    public int keycloak() {
        return gateway + 4;
    }

    public int kafka() {
        return gateway + 5;
    }

    public int kafkaController() {
        return gateway + 6;
    }

    public int mongo() {
        return gateway + 7;
    }

    /** From here on there are ports for whoever stands between the parts; the network itself uses none of them. */
    public int beyond() {
        return gateway + 2 * MANAGEMENT;
    }

    /** Where a service tells its health and metrics; the gateway routes nothing to it. */
    public int managementOf(int servicePort) {
        return servicePort + MANAGEMENT;
    }

    /** Every port that the network listens on, with the part that does, in the order in which they are shown. */
    public Map<Integer, String> owners() {
        var owners = new LinkedHashMap<Integer, String>();
        owners.put(gateway, "the gateway");
        owners.put(managementOf(gateway), "the gateway's health");
        owners.put(members(), "the members service");
        owners.put(managementOf(members()), "the members service's health");
        owners.put(events(), "the events service");
        owners.put(managementOf(events()), "the events service's health");
        owners.put(forum(), "the forum service");
        owners.put(managementOf(forum()), "the forum service's health");
        owners.put(keycloak(), "Keycloak");
        owners.put(kafka(), "Kafka");
        owners.put(kafkaController(), "Kafka's controller");
        owners.put(mongo(), "MongoDB");
        return owners;
    }
}
