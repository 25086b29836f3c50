/** What the network knows of the person who is signed in, and how they like to use it. */
@NullMarked
package org.traitdunion.members.account;

import org.jspecify.annotations.NullMarked;
