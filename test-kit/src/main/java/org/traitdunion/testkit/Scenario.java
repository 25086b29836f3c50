package org.traitdunion.testkit;

import org.springframework.beans.factory.annotation.Autowired;

/** What the scenarios have at hand: the service's door, who may come to it, its neighbours' facts and its own, and the time. */
public abstract class Scenario {

    @Autowired
    protected Api api;

    @Autowired
    protected Tokens tokens;

    @Autowired
    protected FactProbe facts;

    @Autowired
    protected TestClock clock;
}
