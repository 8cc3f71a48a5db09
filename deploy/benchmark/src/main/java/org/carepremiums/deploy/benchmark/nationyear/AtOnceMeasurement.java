package org.carepremiums.deploy.benchmark.nationyear;

import java.util.Map;
import org.carepremiums.deploy.local.stack.Service;

/**
 * What all services together took for the premium year.
 *
 * @param seconds from when the first of them was ready until all were quiet
 * @param cpu of each service from when it was ready, of broker and database in those seconds
 * @param startCpuSeconds of each service before it was ready
 * @param standstills for how many seconds each handled nothing at the longest although something
 *     stood on its topics
 */
record AtOnceMeasurement(
    double seconds,
    SystemCpu cpu,
    Map<Service, Double> startCpuSeconds,
    Map<Service, Double> standstills) {}
