package org.traitdunion.local;

/** Who is told how the start goes on; called from several threads. */
interface Progress {

    /** A new part, to be shown in the order of these calls. */
    Line line(String title);

    /** One part's line. */
    interface Line {

        /** What is being done for the part now, in a word or two. */
        void doing(String what);

        void ready();
    }

    /** Tells nobody. */
    Progress SILENT = title -> new Line() {
        @Override
        public void doing(String what) {}

        @Override
        public void ready() {}
    };
}
