package org.traitdunion.faults.history;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that people asked for, in the order in which they began to. */
public record History(List<Operation> operations) {

    public History {
        operations = operations.stream()
                .sorted(Comparator.comparingLong(Operation::number))
                .toList();
    }

    public Stream<Operation> of(Kind... kinds) {
        return operations.stream().filter(operation -> List.of(kinds).contains(operation.kind()));
    }

    public Stream<Operation> acknowledged(Kind... kinds) {
        return of(kinds).filter(Operation::ok);
    }
}
