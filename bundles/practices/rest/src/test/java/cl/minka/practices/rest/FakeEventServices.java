package cl.minka.practices.rest;

import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.FakePapers;
import cl.minka.practices.rest.event.EventFakes;
import java.util.List;

/** The services of events, as fakes. */
final class FakeEventServices {
    final FakePapers papers = new FakePapers();
    final EventFakes fakes;

    FakeEventServices(FakeJournal journal) {
        fakes = new EventFakes(journal, papers);
    }

    List<Object> resources(Creations creations) {
        return fakes.resources(creations);
    }
}
