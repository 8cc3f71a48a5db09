package org.carepremiums.platform.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.value.InamiNumber;

/** Requests that fail in every way that a service's requests may. */
@Path("/failing")
@Authenticated
public class FailingRequests {

  /** A body with a value type. */
  public record Body(InamiNumber inamiNumber, int count) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Body body(Body body) {
    return body;
  }

  @POST
  @Path("/many")
  @Consumes(MediaType.APPLICATION_JSON)
  public int many(List<Map<String, String>> bodies) {
    return bodies.size();
  }

  @GET
  @Path("/argument")
  public String argument() {
    throw new IllegalArgumentException("this is no year");
  }

  @GET
  @Path("/conflict")
  public String conflict() {
    throw RequestRefused.conflict("same-person", "it takes two");
  }

  @GET
  @Path("/field")
  public String field() {
    throw RequestRefused.invalid("year", "it is missing");
  }

  @GET
  @Path("/missing")
  public String missing() {
    throw RequestRefused.notFound("there is no such thing");
  }

  @GET
  @Path("/personal")
  public String personal() {
    throw RequestRefused.invalid("42012205181", "BE68539007547034 is no account of 42012205181");
  }

  @GET
  @Path("/unexpected")
  public String unexpected() {
    throw new IllegalStateException("secret of the house");
  }
}
