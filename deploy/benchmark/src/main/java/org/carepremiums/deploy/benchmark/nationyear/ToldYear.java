package org.carepremiums.deploy.benchmark.nationyear;

import java.util.List;
import java.util.Map;
import org.carepremiums.deploy.local.stack.Service;

/**
 * What one telling of the premium year came to.
 *
 * @param number of the telling, from 1
 * @param upstreamRecords how many records it had
 * @param stages of the services that were measured, in the order of the data
 * @param tables how the tables of each stood afterwards
 */
record ToldYear(
    int number,
    long upstreamRecords,
    List<StageMeasurement> stages,
    Map<Service, List<TableState>> tables) {}
