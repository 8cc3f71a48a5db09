package org.carepremiums.deploy.acceptance;

import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.stack.Service;

/**
 * A file that no honest person hands in.
 *
 * @param service who is to take it
 * @param path where, below the service's address
 * @param sender whose login it comes with
 * @param contentType what it says that it is
 * @param content all of it
 */
record HostileFile(
    Service service, String path, DemonstrationUser sender, String contentType, byte[] content) {}
