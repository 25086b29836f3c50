@NullMarked
package org.traitdunion.testkit.notes.echo;

import org.jspecify.annotations.NullMarked;
